import { useState } from 'preact/hooks';
import type { QuestionAnswer } from '#shared/protocol/desk.ts';
import { type Decision, REVIEW_BELOW_QUALITY } from '#shared/questions/quality.ts';
import type { ReviewReason } from '#shared/questions/review-reasons.ts';
import { backstage } from '../i18n/backstage.ts';
import { figure, percent, seconds } from '../i18n/figures.ts';
import { QuestionForm } from '../imports/question-form.tsx';
import { deskApi } from '../net/desk-api.ts';
import { Icon } from '../panels/art.tsx';
import { say } from '../panels/store.ts';
import { Trouble } from '../panels/trouble.tsx';
import { useSayings } from '../panels/use-sayings.ts';
import { AsPlayed } from './as-played.tsx';
import { QuestionHistory } from './question-history.tsx';
import { standingWords } from './standing-words.ts';

/** All that is known of a question, and what a reviewer can do about it. */
export function QuestionFile({
  file,
  isMending,
  onMend,
  onDecide,
  onFixed,
  onClose,
  onSignedOut,
}: {
  file: QuestionAnswer;
  isMending: boolean;
  onMend: (isMending: boolean) => void;
  onDecide: (decision: Decision) => void;
  onFixed: (file: QuestionAnswer) => void;
  onClose: () => void;
  onSignedOut: () => void;
}) {
  const [problem, setProblem] = useState('');
  const { trouble, tried } = useSayings(onSignedOut);
  const { question, decision, notes, history } = file;
  const save = (fields: object): Promise<void> =>
    tried(async () => {
      const answer = await deskApi.fix(question.id, fields);
      if (answer.problem !== null) return setProblem(answer.problem);
      say(backstage.desk.mended);
      onFixed(answer.file);
    });
  return (
    <article class="question-file" aria-label={question.stem}>
      <button type="button" class="button ghost review-back" onClick={onClose}>
        <Icon name="back" size="small" />
        {backstage.desk.back}
      </button>
      <Trouble words={trouble} />
      {isMending ? (
        <QuestionForm
          raw={{ ...question }}
          action={backstage.desk.save}
          problem={problem}
          onSave={(fields) => void save(fields)}
          onCancel={() => onMend(false)}
        />
      ) : (
        <>
          <AsPlayed question={question} />
          <div class="desk-keys">
            <button type="button" class="button primary" onClick={() => onDecide('keep')}>
              {backstage.desk.keep}
            </button>
            <button type="button" class="button" onClick={() => onMend(true)}>
              {backstage.desk.mend}
            </button>
            {decision === 'retire' ? (
              <button type="button" class="button" onClick={() => onDecide('none')}>
                {backstage.desk.bringBack}
              </button>
            ) : (
              <button type="button" class="button danger" onClick={() => onDecide('retire')}>
                {backstage.desk.retire}
              </button>
            )}
          </div>
        </>
      )}
      <Numbers file={file} />
      {notes.length > 0 && (
        <section>
          <h3 class="head">{backstage.desk.notes}</h3>
          <ul class="file-notes">
            {notes.map((note) => (
              <li key={note}>
                <q dir="auto">{note}</q>
              </li>
            ))}
          </ul>
        </section>
      )}
      {history.length > 1 && <QuestionHistory history={history} />}
    </article>
  );
}

/** Who said what, in numbers, and what follows from it. */
function Numbers({ file }: { file: QuestionAnswer }) {
  const { said, statistics, quality, decision, reasons, flags } = file;
  const { asked, facility, discrimination, medianMs } = statistics;
  const rows: readonly (readonly [string, string])[] = [
    [backstage.desk.quality, backstage.desk.ofHundred(quality)],
    [backstage.desk.liked, backstage.desk.peopleCount(said.up)],
    [backstage.desk.disliked, backstage.desk.peopleCount(said.down)],
    [backstage.desk.flags, backstage.desk.flagsOf(flags.all, flags.newcomers)],
    [backstage.desk.addresses, figure(said.addresses)],
    [backstage.desk.answered, backstage.desk.times(asked)],
    ...(facility === null ? [] : [[backstage.desk.rightShare, percent(facility)] as const]),
    ...(medianMs === null ? [] : [[backstage.desk.typical, seconds(medianMs)] as const]),
    ...(discrimination === null
      ? []
      : [[backstage.desk.fits, figure(Math.round(discrimination * 100) / 100)] as const]),
  ];
  return (
    <section>
      <h3 class="head">{backstage.desk.numbers}</h3>
      <p class="second-voice">
        {standingWords(file)}
        {decision === 'keep' && ` · ${backstage.desk.kept}`}
      </p>
      <dl class="file-numbers">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt class="label second-voice">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <ul class="file-reasons second-voice">
        {reasons.map((reason) => (
          <li key={reason.reason}>{reasonWords(reason)}</li>
        ))}
        {isNeeded(file) && <li>{backstage.desk.reasons.needed}</li>}
      </ul>
    </section>
  );
}

/** Players alone never take out what a topic needs (F10): it should be out of play, and is not. */
function isNeeded({ standing, decision, reasons }: QuestionAnswer): boolean {
  if (standing !== 'poor' || decision !== 'none') return false;
  return reasons.some(
    (reason) =>
      (reason.reason === 'flags' && reason.weight >= reason.limit) ||
      (reason.reason === 'quality' && reason.limit === REVIEW_BELOW_QUALITY),
  );
}

function reasonWords(reason: ReviewReason): string {
  const { reasons } = backstage.desk;
  switch (reason.reason) {
    case 'retired':
      return reasons.retired;
    case 'flags':
      return reasons.flags(reason.weight, reason.limit);
    case 'quality':
      return reasons.quality(reason.quality, reason.limit);
    default:
      return reasons.pulls(reasons[reason.reason], reason.points);
  }
}
