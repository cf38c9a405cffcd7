import lunr from 'lunr';
import support from 'lunr-languages/lunr.stemmer.support.js';
import multi from 'lunr-languages/lunr.multi.js';
import german from 'lunr-languages/lunr.de.js';
import russian from 'lunr-languages/lunr.ru.js';

[support, german, russian, multi].forEach((add) => add(lunr));

export { lunr };
export const languages = lunr.multiLanguage('en', 'de', 'ru');
