/**
 * Names of the languages met most, for browsers whose Intl lacks one of them,
 * and of the tag for "nothing can be said", which Intl names differently in
 * each engine.
 */
export const names = {
  de: { de: 'Deutsch', ru: 'Немецкий', en: 'German' },
  ru: { de: 'Russisch', ru: 'Русский', en: 'Russian' },
  en: { de: 'Englisch', ru: 'Английский', en: 'English' },
  be: { de: 'Belarussisch', ru: 'Белорусский', en: 'Belarusian' },
  uk: { de: 'Ukrainisch', ru: 'Украинский', en: 'Ukrainian' },
  und: { de: 'Sprache unklar', ru: 'Язык не определён', en: 'Language unclear' },
};
