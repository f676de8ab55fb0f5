import fc from 'fast-check';

// One seed for all property tests: a red run is red again. `npm run test:long` draws others, and more of each.
const runs = process.env['COVERSET_RUNS'];
fc.configureGlobal({ seed: Number(process.env['COVERSET_SEED'] ?? 20261201), ...(runs ? { numRuns: Number(runs) } : {}) });
