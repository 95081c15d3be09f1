import { useMemo, useState } from 'preact/hooks';
import { backstage } from '../i18n/backstage.ts';
import { ImportPlace } from '../imports/import-place.tsx';
import type { DraftDesk } from '../model/studio/draft-desk.ts';
import { draftImports } from '../net/import-door.ts';
import { Icon } from '../panels/art.tsx';
import { Sheet } from '../panels/sheet.tsx';

/** A file of questions for one's own set: looked at first, and taken back in one step. */
export function ImportKey({ desk }: { desk: DraftDesk }) {
  const [isOpen, setOpen] = useState(false);
  const { id } = desk.draft;
  const door = useMemo(() => draftImports(id), [id]);
  return (
    <>
      <button type="button" class="button ghost studio-import" onClick={() => setOpen(true)}>
        <Icon name="download" />
        {backstage.desk.importFile}
      </button>
      {isOpen && (
        <Sheet title={backstage.desk.importFile} className="import-sheet" isLong onClose={() => setOpen(false)}>
          <ImportPlace door={door} onTaken={() => void desk.refresh()} />
        </Sheet>
      )}
    </>
  );
}
