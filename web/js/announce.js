/**
 * The page's one live region. A sentence is said once the reader has paused,
 * and not again while it stays the same.
 *
 * @param {Element} region  role=status
 * @param {number} [pauseMs]
 * @returns {(sentence: string) => void}
 */
export function createAnnouncer(region, pauseMs = 800) {
  let timer = 0;
  return (sentence) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (region.textContent !== sentence) region.textContent = sentence;
    }, pauseMs);
  };
}
