import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** A name that says nothing of what its bearer is for. */
const emptyName = '/(Util|Utils|Helper|Helpers|Manager)$/';

/** What lint refuses everywhere, beyond the presets. */
const refusedSyntax = [
  {
    selector: 'TSAsExpression > TSAsExpression > TSUnknownKeyword',
    message: 'A cast through unknown hides a type that is wrong: check the value, or mend the type.',
  },
  {
    selector: `ClassDeclaration[id.name=${emptyName}]`,
    message: 'Name the class after what it does for its caller.',
  },
];

/** What would make the engine give another answer to the same question. */
const impureSyntax = [
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'The engine is pure: ids and random choices come with the command.',
  },
  {
    selector:
      "MemberExpression[object.name='Date'], NewExpression[callee.name='Date'], CallExpression[callee.name='Date']",
    message: 'The engine is pure: the present instant is in the facts.',
  },
  {
    selector:
      "MemberExpression[object.property.name='Now'], MemberExpression[object.name='Temporal'][property.name='Now']",
    message: 'The engine is pure: the present instant is in the facts.',
  },
];

const impureGlobals = [
  'performance',
  'process',
  'crypto',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'fetch',
  'console',
];

export default defineConfig(
  { ignores: ['dist*/', 'coverage/', 'data/', '.cache/', 'node_modules/'] },
  // A rule that does not fit is changed here, with its reason, not switched off where it pinches.
  { linterOptions: { noInlineConfig: true } },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/max-params': ['error', { max: 6 }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Methods that implement an asynchronous port may have nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      // Kinds and handlers are plain objects of functions; none of them uses `this`.
      '@typescript-eslint/unbound-method': 'off',
      // A number in a message reads as it should.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      eqeqeq: 'error',
      'max-lines': ['error', { max: 300 }],
      'no-console': 'error',
      // What must not come in is written as what it is.
      'no-control-regex': 'off',
      'no-restricted-syntax': ['error', ...refusedSyntax],
      // It does not see that a decorator of a parameter reads a constant.
      'no-useless-assignment': 'off',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
    },
  },
  {
    // The command line speaks to a person through standard output; a benchmark prints its table.
    files: ['src/cli/**', 'bench/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['src/engine/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...refusedSyntax, ...impureSyntax],
      'no-restricted-globals': ['error', ...impureGlobals],
    },
  },
  {
    files: ['**/*.spec.ts'],
    rules: {
      // What comes out of JSON is untyped, and the assertion that follows is the check.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    // The package's declarations import without file endings, so its types resolve to nothing; what comes back is
    // put into types of ours there and nowhere else.
    files: ['src/definitions/diagrams/layout.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'console',
          'process',
          'module',
          'URL',
          'performance',
          'setTimeout',
          'clearTimeout',
          'fetch',
          'Buffer',
        ].map((name) => [name, 'readonly']),
      ),
    },
    rules: { eqeqeq: 'error', 'max-lines': ['error', { max: 300 }] },
  },
);
