import { type ImportAnswer, type ImportRow, ROW_STATES } from '#shared/protocol/imports.ts';
import { backstage } from '../i18n/backstage.ts';
import { Choices } from '../panels/choices.tsx';
import { Differences } from './differences.tsx';
import type { ImportStore } from './import-store.ts';
import { QuestionForm } from './question-form.tsx';
import { whyWords } from './why-words.ts';

/** The rows of a file, those of one kind at a time: what is refused comes with why, and each is mended where it stands. */
export function ImportRows({ store, file }: { store: ImportStore; file: ImportAnswer }) {
  const { shown, rows, next } = store.state.value;
  const states = ROW_STATES.filter((is) => file.rows[is] > 0);
  return (
    <>
      <Choices
        legend={backstage.desk.show}
        isLegendSeen={false}
        className="import-states"
        list={states.map((is) => ({
          value: is,
          className: `chip outlined ${is === shown ? 'chosen' : ''}`,
          content: `${backstage.desk.rowStates[is]} ${file.rows[is]}`,
        }))}
        chosen={shown}
        onChoose={(is) => void store.show(is)}
      />
      {rows.length === 0 && <p class="second-voice">{backstage.desk.noRows}</p>}
      <ol class="import-rows" aria-label={backstage.desk.rowsOf(backstage.desk.rowStates[shown])}>
        {rows.map((row) => (
          <Row key={row.at} store={store} row={row} canMend={isMendable(file, row)} />
        ))}
      </ol>
      {next !== null && (
        <button type="button" class="button wide" onClick={() => void store.more()}>
          {backstage.desk.more}
        </button>
      )}
    </>
  );
}

/** What is known is as it is; and of a file that is refused as a whole nothing can be mended here. */
function isMendable(file: ImportAnswer, { is, question }: ImportRow): boolean {
  const rowCount = ROW_STATES.reduce((sum, state) => sum + file.rows[state], 0);
  const isWholeFile = rowCount === 1 && is === 'refused' && Object.keys(question).length === 0;
  return is !== 'known' && !isWholeFile;
}

function Row({ store, row, canMend }: { store: ImportStore; row: ImportRow; canMend: boolean }) {
  const { at, line, is, why, question, differences, isMended, isOut } = row;
  const reason = whyWords(why);
  const isMending = store.state.value.mending === at;
  const stem =
    typeof question.stem === 'string' && question.stem !== '' ? question.stem : backstage.desk.rowStates.refused;
  const goesIn = is === 'new' || is === 'changed';
  return (
    <li class={`import-row matte ${isOut ? 'out' : ''}`}>
      <p class="import-row-head">
        <span class="label second-voice">
          {backstage.desk.line(line)}
          {isMended && `, ${backstage.desk.rowStates[is]}, ${backstage.desk.mendedRow}`}
          {isOut && `, ${backstage.desk.leftOut}`}
        </span>
        <bdi class="import-stem">{stem}</bdi>
      </p>
      {reason !== '' && !isMending && <p class="import-reason">{reason}</p>}
      {!isMending && <Differences list={differences} />}
      {isMending ? (
        <QuestionForm
          raw={question}
          action={backstage.desk.check}
          problem={reason}
          onSave={(fields) => void store.save(at, fields)}
          onCancel={() => store.mend(null)}
        />
      ) : (
        canMend && (
          <div class="desk-keys">
            <button
              type="button"
              class="button ghost"
              aria-label={`${backstage.desk.mend}: ${stem}`}
              onClick={() => store.mend(at)}
            >
              {backstage.desk.mend}
            </button>
            {goesIn && (
              <button
                type="button"
                class="button ghost"
                aria-label={`${isOut ? backstage.desk.takeBack : backstage.desk.leave}: ${stem}`}
                onClick={() => void store.leave(at, !isOut)}
              >
                {isOut ? backstage.desk.takeBack : backstage.desk.leave}
              </button>
            )}
          </div>
        )
      )}
    </li>
  );
}
