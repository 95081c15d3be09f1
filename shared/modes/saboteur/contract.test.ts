import { aMixedDeck } from '../../testing/a-kind.ts';
import { aDeck } from '../../testing/a-question.ts';
import { describeMode } from '../../testing/describe-mode.ts';
import { saboteur } from './mode.ts';

describeMode(saboteur, { deck: aDeck(7) });
describeMode(saboteur, { deck: aMixedDeck(), evenings: 8 });
