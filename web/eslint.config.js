import vue from 'eslint-plugin-vue'
import { defineConfig, globalIgnores } from 'eslint/config'
import ts from 'typescript-eslint'

const message = 'A path of the server stands in api.ts: request(…), or its at(…) for an address.'
const written = 'value=/^\\/api\\//'
const quoted = 'value.raw=/^\\/api\\//'
const asked = 'CallExpression[callee.name="request"] > .arguments'

/** A path that is written out anywhere, in attributes of templates as well; and one beside what `request` is given. */
const anywhere = [`Literal[${written}]`, `TemplateElement[${quoted}]`, `VLiteral[${written}]`].map((selector) => ({
  selector,
  message,
}))
const beside = [`Literal[${written}]:not(${asked})`, ...anywhere.slice(1).map(({ selector }) => selector)].map(
  (selector) => ({ selector, message }),
)

/** What is wrong with code and templates; how they are laid out is the formatter's. */
export default defineConfig(
  globalIgnores(['dist/', '**/public/', 'packages/api/src/schema.d.ts']),
  {
    files: ['**/*.{ts,vue}'],
    extends: [ts.configs.recommended, vue.configs['flat/essential']],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        { object: 'navigator', property: 'clipboard', message: 'It is not there by http: use copy(…) of packages/ui.' },
      ],
      'no-restricted-imports': [
        'error',
        {
          name: 'vue',
          importNames: ['defineAsyncComponent'],
          message: 'It asks for its file only once: use lazyPart(…) of packages/ui.',
        },
      ],
      'object-shorthand': 'error',
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/define-macros-order': 'error',
      'vue/html-button-has-type': 'error',
      'vue/no-empty-component-block': 'error',
      'vue/no-unused-emit-declarations': 'error',
      'vue/no-unused-properties': 'error',
      'vue/no-unused-refs': 'error',
      'vue/no-useless-v-bind': 'error',
      'vue/no-v-html': 'error',
      'vue/prefer-true-attribute-shorthand': 'error',
      'vue/require-explicit-emits': 'error',
    },
  },
  {
    // Rules that ask the compiler for types, which takes long for templates.
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-base-to-string': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/restrict-plus-operands': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    // What a feature asks the server stands in its api.ts, one line an operation.
    files: ['apps/**/*.{ts,vue}'],
    ignores: ['**/api.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...anywhere],
      'vue/no-restricted-syntax': ['error', ...anywhere],
    },
  },
  {
    // What a form lacks is said by its fields, in the reader's language and not in the browser's.
    files: ['apps/member/**/*.vue'],
    rules: {
      'vue/no-restricted-static-attribute': ['error', { key: 'required', message: 'Say what is missing by `lacks`.' }],
      'vue/no-restricted-syntax': [
        'error',
        ...anywhere,
        {
          selector: 'VElement[name="form"] > VStartTag:not(:has(> VAttribute[key.name="novalidate"]))',
          message: 'A form is `novalidate`.',
        },
      ],
    },
  },
  {
    // The kit's picker opens a dialog without a name.
    files: ['apps/console/src/**/*.vue'],
    ignores: ['apps/console/src/shell/WhenField.vue'],
    rules: {
      'vue/no-restricted-html-elements': [
        'error',
        { element: 'el-date-picker', message: 'A day and a moment are asked for by WhenField.' },
      ],
    },
  },
  {
    // A package asks where it is needed, and nobody asks but by request(…).
    files: ['packages/**/*.{ts,vue}', 'apps/**/api.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...beside],
      'vue/no-restricted-syntax': ['error', ...beside],
    },
  },
  {
    files: ['packages/ui/src/copy.ts'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    files: ['packages/ui/src/pages.ts'],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    // Illustrations are asked for by their name.
    files: ['packages/ui/src/art/*.vue'],
    rules: { 'vue/multi-word-component-names': 'off' },
  },
)
