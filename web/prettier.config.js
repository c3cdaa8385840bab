/** @type {import('prettier').Config} */
export default {
  printWidth: 120,
  semi: false,
  singleQuote: true,
  // Vue keeps no white space between elements on lines of their own; where a space is meant, write {{ ' ' }}.
  htmlWhitespaceSensitivity: 'ignore',
}
