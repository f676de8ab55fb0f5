export { logAnswer, logOptions, routeOf } from './log.ts';
export { type Gauges, type Metrics, startMetrics } from './metrics.ts';
