/** Who it is, and in a few words what there is to say of them. */
export function FriendWords({ name, note, isNews = false }: { name: string; note?: string; isNews?: boolean }) {
  return (
    <p class="friend-words" role={isNews ? 'status' : undefined}>
      <bdi class="friend-name clip">{name}</bdi>
      {note && <span class="label second-voice">{note}</span>}
    </p>
  );
}
