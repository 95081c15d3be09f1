import { aMixedDeck } from '../../testing/a-kind.ts';
import { aDeck } from '../../testing/a-question.ts';
import { describeMode } from '../../testing/describe-mode.ts';
import { lastBrainStanding } from './mode.ts';

describeMode(lastBrainStanding, { deck: aDeck(12) });
describeMode(lastBrainStanding, { deck: aMixedDeck(), evenings: 8 });
