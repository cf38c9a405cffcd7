/**
 * Which step a key stands for. Letters are taken as typed on a Latin layout
 * and from the key's place on any other, so that "j" works on a Russian
 * keyboard, where the same key types "о".
 *
 * @typedef {'search'|'nextText'|'previousText'|'nextHit'|'previousHit'|'back'|'original'|'sheet'} Step
 */

/** The keys and their steps, in the order of the sheet. */
export const keySteps = [
  ['/', 'search'],
  ['j', 'nextText'],
  ['k', 'previousText'],
  ['n', 'nextHit'],
  ['p', 'previousHit'],
  ['o', 'original'],
  ['u', 'back'],
  ['Esc', 'back'],
  ['?', 'sheet'],
];

const stepOfLetter = new Map(keySteps.filter(([key]) => key.length === 1));

/**
 * @param {{key: string, code: string, shiftKey?: boolean, ctrlKey?: boolean, altKey?: boolean, metaKey?: boolean}} event
 * @param {boolean} lettersOn  whether single keys without a modifier are in use
 * @returns {Step|''}
 */
export function stepOfKey(event, lettersOn) {
  if (event.ctrlKey || event.altKey || event.metaKey) return '';
  if (event.key === 'Escape') return 'back';
  if (!lettersOn) return '';
  return stepOfLetter.get(character(event)) ?? '';
}

function character({ key, code, shiftKey }) {
  if (key === '?' || key === '/') return key;
  if (code === 'Slash') return shiftKey ? '?' : '/';
  if (shiftKey) return '';
  if (/^[a-z]$/i.test(key)) return key.toLowerCase(); // with caps lock too
  if (/^[\x20-\x7e]$/.test(key)) return ''; // a Latin layout meant this character
  return /^Key[A-Z]$/.test(code) ? code.slice(3).toLowerCase() : '';
}

/**
 * Reports whether an element takes typed characters for itself.
 * @param {EventTarget|null} target
 * @returns {boolean}
 */
export function takesTyping(target) {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(target.type);
}
