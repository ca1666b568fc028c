/**
 * The rooms of docs/architecture.md, enforced. A room may import itself, what `may` names, and packages; what else
 * holds for packages is said further down. Specs join rooms freely: they test how things work together.
 */
const SPEC = '\\.spec\\.ts$';

const rooms = {
  engine: {
    may: ['errors'],
    because:
      'the engine is pure: the same definition, state, command and facts give the same decision anywhere',
  },
  definitions: {
    may: ['engine', 'errors'],
    because:
      'reading and checking a definition needs neither a database nor a server, so an editor or CI can do it',
  },
  application: {
    may: ['engine', 'definitions', 'errors'],
    because: 'use cases say what happens and reach the outside only through their ports',
  },
  persistence: {
    may: ['application/ports', 'engine/model', 'errors'],
    because: 'stores implement ports; a store that decides would be a second implementation of the rules',
  },
  identity: {
    may: ['application/ports', 'errors'],
    because:
      'who vouches for a person is asked through a port; what that gives him is decided in the application',
  },
  http: {
    may: ['application', 'engine/model', 'errors'],
    because: 'controllers translate; what they may do, every other caller may, through the same use cases',
  },
  jobs: {
    may: ['application', 'errors'],
    because: 'a timer changes an instance exactly as a person does: through a use case',
  },
  cli: {
    may: ['application', 'definitions', 'engine/model', 'main', 'errors', 'config'],
    because: 'the command line is one more caller of the use cases',
  },
  config: { may: ['errors'], because: 'the configuration is read once and knows nothing of who reads it' },
  errors: { may: [], because: 'the catalogue stands below everything' },
};

const roomRules = Object.entries(rooms).map(([room, { may, because }]) => ({
  name: `room-${room}`,
  severity: 'error',
  comment: `${room}/ may import ${may.length === 0 ? 'no other room' : may.join(', ')}: ${because}.`,
  from: { path: `^src/${room}/`, pathNot: SPEC },
  to: { path: '^src/', pathNot: [room, ...may].map((each) => `^src/${each}/`) },
}));

/** Only `from` may import the package. */
const onlyFrom = (name, from, packages, because) => ({
  name,
  severity: 'error',
  comment: because,
  from: { path: '^src/', pathNot: [...from, SPEC] },
  to: { path: packages.map((each) => `^node_modules/${each}/`) },
});

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'Modules that import one another can only be understood, tested and changed together.',
      from: {},
      to: { circular: true },
    },
    ...roomRules,
    {
      name: 'nothing-imports-main',
      severity: 'error',
      comment:
        'main/ joins ports to stores. Whatever imports it holds the whole product; only the command line starts it.',
      from: { path: '^src/', pathNot: ['^src/(main|cli)/', SPEC] },
      to: { path: '^src/main/' },
    },
    {
      name: 'engine-no-node',
      severity: 'error',
      comment: 'The engine reads no file, clock or random source; it could run in a browser.',
      from: { path: '^src/engine/', pathNot: SPEC },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'engine-packages',
      severity: 'error',
      comment:
        'The engine computes: decimals, dates, expressions, regular expressions that cannot blow up, digests, and the machine.',
      from: { path: '^src/engine/', pathNot: SPEC },
      to: {
        path: '^node_modules/',
        pathNot:
          '^node_modules/(decimal\\.js|temporal-polyfill|temporal-spec|xstate|@marcbachmann/cel-js|re2js|@noble/hashes|canonicalize)/',
      },
    },
    onlyFrom(
      'xstate-in-machine',
      ['^src/engine/machine/'],
      ['xstate'],
      'One place knows how a definition becomes a machine, so that the pitfalls of the library are met once.',
    ),
    onlyFrom(
      'cel-in-expressions',
      ['^src/engine/expressions/'],
      ['@marcbachmann/cel-js'],
      'Expressions are guarded (size, depth, regular expressions, decimals); a second importer would be unguarded.',
    ),
    onlyFrom(
      'openid-in-identity',
      ['^src/identity/'],
      ['openid-client'],
      'One place redeems what an identity provider says, so that no check of it can be left out elsewhere.',
    ),
    onlyFrom(
      'database-in-persistence',
      ['^src/persistence/', '^src/main/'],
      ['typeorm', 'pg', '@electric-sql/pglite'],
      'Only the wrapped pool hands out connections: it sets the role and the organisation row-level security depends on.',
    ),
    onlyFrom(
      'fastify-in-http',
      ['^src/http/', '^src/main/'],
      ['fastify', '@fastify', '@nestjs/platform-fastify', '@nestjs/swagger'],
      'What is asked of the product does not depend on how the question travelled.',
    ),
    {
      name: 'no-empty-names',
      severity: 'error',
      comment:
        'A file called utils, helper or manager is where things go whose place nobody found. Name it after what it does.',
      from: {},
      to: { path: '^(src|test|bench|scripts)/.*(^|[/.-])(utils?|helpers?|managers?)([/.-]|$)' },
    },
    {
      name: 'no-tests-in-product',
      severity: 'error',
      comment: 'What runs in production does not depend on what tests it.',
      from: { path: '^src/', pathNot: SPEC },
      to: { path: ['^test/', SPEC] },
    },
    {
      name: 'no-undeclared-package',
      severity: 'error',
      comment: 'A package that is not in package.json works until whoever brought it no longer does.',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-development-package',
      severity: 'error',
      comment: 'An installation without development packages must run.',
      from: { path: '^src/', pathNot: SPEC },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      comment: 'The import leads nowhere.',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
