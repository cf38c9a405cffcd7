import { Charset } from 'flexsearch';

/** "forward" is what gives prefixes; the default charset keeps Cyrillic, and umlauts apart. */
export const options = { tokenize: 'forward', encoder: Charset.Default };
