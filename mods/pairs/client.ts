import { defineClient } from '#client/mod-view.ts';
import { PairsAnswer } from './pairs-answer.tsx';

export default defineClient({ answers: { 'pairs:match': PairsAnswer } });
