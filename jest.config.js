/** Specs lie beside what they test (src/), whole-product tests in test/. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': '@swc/jest' },
  moduleNameMapper: {
    '/password-cost\\.js$': '<rootDir>/test/fakes/password-cost.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  cacheDirectory: '<rootDir>/.cache/jest',
  // The first spec after a migration changed waits until the database for tests is made again.
  testTimeout: 60_000,
  // The default leaves a core idle, which on two cores is half the machine.
  maxWorkers: '100%',
  // Specs leave much garbage that is young: `npm test` gives it 64 MB, which saves a twentieth of the time.
  // A module loaded by the ESM loader is never freed: a worker that has grown is replaced.
  workerIdleMemoryLimit: '1GB',
};
