export { nothing as build } from '../../build/nothing.js';
export const needsTexts = true;
