/** Near to how the scripts were written by hand. */
export default { singleQuote: true, printWidth: 120, tabWidth: 2, trailingComma: 'none', arrowParens: 'always' };
