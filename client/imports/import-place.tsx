import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ImportAnswer } from '#shared/protocol/imports.ts';
import { backstage } from '../i18n/backstage.ts';
import type { FileHints, ImportDoor } from '../net/import-door.ts';
import { Icon } from '../panels/art.tsx';
import { Trouble } from '../panels/trouble.tsx';
import './imports.css';
import { ImportRows } from './import-rows.tsx';
import { createImport, goingIn, type ImportStore } from './import-store.ts';
import { LineField } from './line-field.tsx';
import { whyWords } from './why-words.ts';

const MEGABYTE = 1024 * 1024;

/** Where files of questions are handed in, looked at, mended and taken in; `onTaken` hears that some are in. */
export function ImportPlace({ door, onTaken }: { door: ImportDoor; onTaken?: () => void }) {
  const taken = useRef(onTaken);
  taken.current = onTaken;
  const store = useMemo(() => createImport(door, () => taken.current?.()), [door]);
  useEffect(() => {
    void store.open();
    return () => store.end();
  }, [store]);
  const { file, sending, trouble } = store.state.value;
  return (
    <section class="import-place" aria-label={backstage.desk.import}>
      <Trouble words={trouble} />
      {sending !== null && <p role="status">{backstage.desk.sending(sending)}</p>}
      {!file && sending === null && <DropPlace store={store} />}
      {file && <Report store={store} file={file} />}
    </section>
  );
}

/** Before there is a file: drop one, or choose one. */
function DropPlace({ store }: { store: ImportStore }) {
  const [hints, setHints] = useState<FileHints>({ lang: '', topic: '', licence: '', author: '' });
  const [isOver, setOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const { limits } = store.state.value;
  const take = (files: FileList | null | undefined): void => {
    const file = files?.[0];
    if (file) void store.send(file, hints);
  };
  const set = (part: Partial<FileHints>): void => setHints({ ...hints, ...part });
  return (
    <>
      {/* Dropping is a second way; the key inside does the same for everybody. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: what can be dropped here can be chosen with the key */}
      <div
        class={`drop-place matte ${isOver ? 'over' : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer?.files);
        }}
      >
        <p class="head wide-only">{backstage.desk.drop}</p>
        <input
          ref={chooser}
          class="unseen"
          type="file"
          tabIndex={-1}
          aria-hidden="true"
          onChange={(event) => take(event.currentTarget.files)}
        />
        <button type="button" class="button primary" onClick={() => chooser.current?.click()}>
          {backstage.desk.choose}
        </button>
        <p class="second-voice">{backstage.desk.formats}</p>
        {limits && (
          <p class="label second-voice">
            {backstage.desk.limit(Math.floor(limits.bytesMax / MEGABYTE), limits.rowsMax)}
          </p>
        )}
      </div>
      <details class="import-hints">
        <summary>{backstage.desk.hints}</summary>
        <div class="form-figures">
          <LineField label={backstage.desk.lang} value={hints.lang} max={12} onInput={(lang) => set({ lang })} />
          <LineField
            label={backstage.desk.fileTopic}
            value={hints.topic}
            max={60}
            onInput={(topic) => set({ topic })}
          />
          <LineField
            label={backstage.desk.licence}
            value={hints.licence}
            max={80}
            onInput={(licence) => set({ licence })}
          />
          <LineField
            label={backstage.desk.author}
            value={hints.author}
            max={120}
            onInput={(author) => set({ author })}
          />
        </div>
      </details>
    </>
  );
}

/** What the file is, how far it is, and the key that takes it in. */
function Report({ store, file }: { store: ImportStore; file: ImportAnswer }) {
  const { state, ahead, read, size, taken, toTake, added, changed, stopped, otherLangs } = file;
  const { mending } = store.state.value;
  const isBusy = state === 'reading' || state === 'taking';
  const count = goingIn(file);
  return (
    <>
      <div class="import-head">
        <h2 class="head clip" dir="auto">
          {file.file}
        </h2>
        {!isBusy && (
          <button type="button" class="button ghost" onClick={() => void store.clear()}>
            {backstage.desk.another}
          </button>
        )}
      </div>
      {isBusy && (
        <p class="import-progress" role="status">
          {ahead !== null
            ? backstage.desk.queued(ahead)
            : state === 'reading'
              ? backstage.desk.reading(file.file)
              : backstage.desk.taking(taken, toTake)}
          <progress
            aria-label={backstage.desk.progress}
            max={state === 'reading' ? size : toTake}
            value={state === 'reading' ? read : taken}
          />
        </p>
      )}
      {stopped !== null && <Trouble words={whyWords([stopped])} />}
      {state === 'done' && (
        <p class="import-done" role="status">
          <Icon name="check" size="small" /> {backstage.desk.done(added, changed)}
        </p>
      )}
      {state === 'ready' && added + changed === 0 && <p class="second-voice">{backstage.desk.dryRun}</p>}
      {!isBusy && state !== 'failed' && (
        <>
          {Object.entries(otherLangs).map(([lang, n]) => (
            <p key={lang} class="second-voice">
              {backstage.desk.otherLang(n, lang)}
            </p>
          ))}
          <ImportRows store={store} file={file} />
          {count > 0 && mending === null && (
            <div class="desk-keys import-take">
              <button type="button" class="button primary" onClick={() => void store.take()}>
                {backstage.desk.take(count)}
              </button>
            </div>
          )}
        </>
      )}
    </>
  );
}
