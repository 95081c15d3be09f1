import './theme/theme.css';
import './panels/panels.css';
import { render } from 'preact';
import { App } from './panels/app.tsx';
import { applySettings } from './panels/settings-store.ts';
import { startStore } from './panels/store.ts';
import { builtInViews } from './rules/built-in.ts';

applySettings();
startStore();
const root = document.getElementById('app');
if (!root) throw new Error('index.html has no #app');
render(<App views={builtInViews()} />, root);
