/** The page: what there is and how it is connected. */

import { createAnnouncer } from './announce.js';
import { createChips } from './chips.js';
import { createClient } from './client.js';
import { createController } from './controller.js';
import { createEmpty } from './empty.js';
import { createFilters } from './filters.js';
import { createGroups } from './groups.js';
import { createHelp } from './help.js';
import { createKeyboard } from './keyboard.js';
import { createPages } from './pages.js';
import { createProblem } from './problem.js';
import { createReading } from './reading.js';
import { createResults } from './results.js';
import { createSearchBox } from './searchbox.js';
import { createSheet } from './sheet.js';
import { createShell } from './shell.js';
import { createSort } from './sort.js';
import { createStore } from './store.js';
import { createUnderstood } from './understood.js';
import { createWelcome } from './welcome.js';
import { dropBlocks, moduleBytes, spawnEngine } from './engine.js';
import { removeNetworkEntrances } from './safety.js';

removeNetworkEntrances();

const at = (id) => document.getElementById(id);
const store = createStore(window);
const client = createClient({ spawn: spawnEngine, bytes: moduleBytes, onModule: dropBlocks, onGivenUp: (error) => controller.fail(error) });
const sheet = createSheet(at('sheet'));
const help = createHelp(at('help'));
const controller = createController({
  store,
  client,
  say: createAnnouncer(at('status')),
  shell: createShell(document, store),
  problem: createProblem(at('problem')),
  searchBox: createSearchBox(at('search'), store),
  sheet,
  help,
  list: {
    welcome: createWelcome(at('welcome')),
    sort: createSort(at('sort'), at('sort-label')),
    understood: createUnderstood(at('understood')),
    chips: createChips(at('chips')),
    empty: createEmpty(at('empty')),
    results: createResults(at('results'), at('list-heading')),
    pages: createPages(at('pages')),
    filters: createFilters(at('filters')),
    groups: createGroups(at('groups')),
  },
  reading: createReading(at('reading')),
});

createKeyboard(document, controller.steps);
at('keys').addEventListener('click', sheet.open);
at('help-open').addEventListener('click', help.open);
controller.start();
