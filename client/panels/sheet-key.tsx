/** A key of a sheet that is a menu: it does one thing, and the sheet is done with. */
export function SheetKey({
  words,
  style = '',
  wish,
  onClose,
}: {
  words: string;
  style?: '' | 'danger';
  wish?: () => void;
  onClose: () => void;
}) {
  return (
    <button
      type="button"
      class={`button wide ${style}`}
      onClick={() => {
        wish?.();
        onClose();
      }}
    >
      {words}
    </button>
  );
}
