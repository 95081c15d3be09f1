import assert from 'node:assert/strict';
import type { ChatLine, ChatNotice } from '#shared/protocol/chat.ts';
import { facesSentence, sentencesOf } from '../a11y/sentences.ts';
import { Chat, isChatOpen } from './chat.ts';
import type { MatchModel } from './match-model.ts';

const line = (id: number, by: number, text: string | null = `line ${id}`): ChatLine => ({
  id,
  by,
  name: `P${by}`,
  avatar: 'a',
  text,
});
const heard = (...notices: ChatNotice[]): Chat => {
  const chat = new Chat();
  for (const notice of notices) chat.hear('chat', notice);
  return chat;
};

describe('the chat on a page', () => {
  it('shows a line once, with its words when it has them, and not when it is taken back', () => {
    const chat = heard(
      { me: 0, lines: [line(1, 1), line(2, 1, null)] },
      { lines: [line(2, 1, 'now'), line(3, 2)], gone: [1] },
    );
    assert.deepEqual(
      chat.lines.map(({ id, text }) => [id, text]),
      [
        [2, 'now'],
        [3, 'line 3'],
      ],
    );
  });

  it('[CH6] does not show whom I muted, and shows them again', () => {
    const chat = heard({ me: 0, lines: [line(1, 1), line(2, 2)] }, { muted: [1] });
    assert.deepEqual(
      chat.lines.map(({ id }) => id),
      [2],
    );
    assert.deepEqual(chat.hear('chat', { lines: [line(3, 1)] }), [{ kind: 'chat', fresh: [] }]);
    chat.hear('chat', { muted: [] });
    assert.deepEqual(
      chat.lines.map(({ id }) => id),
      [1, 2, 3],
    );
  });

  it('counts what others say as new, and nothing of what I find on coming in', () => {
    const chat = heard({ me: 0, lines: [line(1, 1)] });
    assert.deepEqual(chat.hear('chat', { lines: [line(2, 0), line(3, 1)] }), [{ kind: 'chat', fresh: [line(3, 1)] }]);
    assert.deepEqual(chat.hear('chat', { me: 0, lines: [line(4, 1)] }), [{ kind: 'chat', fresh: [] }]);
    assert.deepEqual(
      chat.lines.map(({ id }) => id),
      [4],
    );
  });

  it('[CH1] knows when it is open for me', () => {
    const at = (stage: string, plays = true, status: string | null = null) =>
      isChatOpen({
        room: { stage, round: 2 },
        you: { plays },
        pick: status && { status, round: 2 },
      } as unknown as MatchModel);
    assert.deepEqual(
      ['lobby', 'read', 'open', 'closed', 'told', 'between', 'over'].map((stage) => at(stage)),
      [true, false, false, true, true, true, true],
    );
    assert.deepEqual(
      [at('open', true, 'sent'), at('open', true, 'locked'), at('read', false), at('open', false)],
      [false, true, true, true],
    );
  });

  it('is said to a screen reader, many lines as a number', () => {
    const model = { room: {}, you: null } as unknown as MatchModel;
    const said = (...fresh: ChatLine[]) => sentencesOf([{ kind: 'chat', fresh }], model).map(({ text }) => text);
    assert.deepEqual(said(line(1, 1), line(2, 1, null)), ['P1: line 1. P1 said something that waits for the bell.']);
    assert.deepEqual(said(line(1, 1), line(2, 1), line(3, 1), line(4, 1)), ['4 new messages.']);
    assert.deepEqual(said(), []);
    assert.equal(facesSentence([1, 0, 0, 0, 12, 0]), '12 times Electric. Once Grin.');
  });
});
