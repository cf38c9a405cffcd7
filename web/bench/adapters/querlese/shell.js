/** The adapter's document out of the page that mkpage wrote. */

const engine = /<script>(function querleseEngine\(.*?)<\/script>/s;
const blocks = /<script type="text\/plain" data-module>[^<]*<\/script>/g;

/**
 * The page without its policy, shell and app: the engine's script and the
 * module's blocks, unchanged, and the script of the adapter in the place of
 * the app's.
 * @param {string} page
 */
export function shellOf(page) {
  const script = engine.exec(page);
  const module = page.match(blocks);
  if (!script || !module) throw new Error('index.html: no engine or no module in it');
  return `<!doctype html><html lang="de"><meta charset="utf-8"><title>querlese</title><link rel="icon" href="data:,">\n`
    + `${script[0]}\n<script src="page.js"></script>\n${module.join('\n')}\n</html>\n`;
}
