import { useMemo } from 'preact/hooks';
import { t } from '../i18n/t.ts';
import { ImportPlace } from '../imports/import-place.tsx';
import type { DraftDesk } from '../model/studio/draft-desk.ts';
import { draftImports } from '../net/import-door.ts';
import { Sheet } from '../panels/sheet.tsx';

/** A file of questions, taken into a set: what is in it, what of it cannot be played, and mended in place. */
export function BringSheet({ desk, onClose }: { desk: DraftDesk; onClose: () => void }) {
  const { id } = desk.draft;
  const door = useMemo(() => draftImports(id), [id]);
  return (
    <Sheet title={t.studio.set.bring} isLong onClose={onClose}>
      <ImportPlace door={door} onTaken={() => void desk.refresh()} />
    </Sheet>
  );
}
