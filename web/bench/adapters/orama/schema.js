/** Its own tokenizers know one language each, and the English one drops Cyrillic. */
const tokenizer = {
  language: 'english',
  normalizationCache: new Map(),
  tokenize: (text) => [...new Set(String(text).toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])],
};

export const schema = {
  schema: { title: 'string', text: 'string', lang: 'enum', year: 'number' },
  components: { tokenizer },
};
