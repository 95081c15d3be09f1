import './net/zod-without-eval.ts';
import './theme/theme.css';
import './panels/panels.css';
import { render } from 'preact';
import { followVoidPass } from './account/somebody-new.ts';
import { startLanguage } from './i18n/page-language.ts';
import { App } from './panels/app.tsx';
import { holdIcon } from './panels/hold-icon.ts';
import { applySettings } from './panels/settings-store.ts';
import { startStore } from './panels/store.ts';
import { builtInViews } from './rules/built-in.ts';
import { scaleToDisplay } from './theme/display-scale.ts';

applySettings();
holdIcon();
scaleToDisplay();
const root = document.getElementById('app');
if (!root) throw new Error('index.html has no #app');
const place = root;
// The server is asked while the words are on their way.
const hasLanguage = startLanguage();
followVoidPass(hasLanguage);
startStore(hasLanguage);
void hasLanguage.then(() => render(<App views={builtInViews()} />, place));
