import { useEffect } from 'preact/hooks';
import { api } from '../net/api.ts';
import { watchLobby } from '../net/lobby-connection.ts';
import { guest, lobby } from '../panels/store.ts';
import { beginFriends, forgetSpots, hearOfFriends } from './friends-store.ts';

/** Subscribes to the wall's counts and to where friends are, as long as what uses it is there. */
export function useLobby(): void {
  const pass = guest.value?.pass;
  useEffect(() => {
    beginFriends(pass);
    const end = watchLobby({
      lobbyId: async () => (await api.catalogue()).lobbyId,
      ...(pass === undefined ? {} : { pass }),
      onChange: (snapshot) => (lobby.value = snapshot),
      onOpen: forgetSpots,
      onFriends: hearOfFriends,
    });
    return () => {
      end();
      lobby.value = null; // whoever comes again would see rooms that have begun since
    };
  }, [pass]);
}
