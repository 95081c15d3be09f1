import { defineClient, defineView, told } from '#client/mod-view.ts';

/** A flame beside whoever is in the hot seat. */
export default defineClient({
  views: [
    defineView({
      rule: 'hot-seat:seat',
      mark: ({ seat }, { room }) => {
        const heat = room?.rules['hot-seat:seat'] as { hot: number | null } | null | undefined;
        return heat?.hot === seat ? { icon: 'flame', text: told('hot') } : null;
      },
    }),
  ],
});
