import { aMixedDeck } from '../../testing/a-kind.ts';
import { aDeck } from '../../testing/a-question.ts';
import { describeMode } from '../../testing/describe-mode.ts';
import { dailyTen } from './mode.ts';

describeMode(dailyTen, { deck: aDeck(10) });
describeMode(dailyTen, { deck: aMixedDeck(), evenings: 8 });
