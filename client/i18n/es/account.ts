import type { Catalogue } from '../catalogue.ts';

export const account: Catalogue['account'] = {
  title: 'Iniciar sesión',
  head: 'Quién eres',
  guest: (name) => `Eres ${name}, de invitado en este dispositivo.`,
  guestNote: 'Inicia sesión y serás la misma persona en todas partes. Lo que jugaste como invitado viene contigo.',
  signIn: (provider) => `Iniciar sesión con ${provider}`,
  signedIn: (name) => `Eres ${name}, con la sesión iniciada.`,
  signedInNote: 'La misma persona allí donde inicies sesión.',
  signOut: 'Cerrar sesión',
  signOutEverywhere: 'Cerrar sesión en todas partes',
  signOutEverywhereNote:
    'En todos los dispositivos, también en este: por si otra persona pudiera tener tu sesión. Después vuelves a iniciarla.',
  signedOutEverywhere: 'Sesión cerrada en todas partes. En este dispositivo eres un invitado nuevo.',
  signingOut: 'Cerrando la sesión',
  signedOut: 'Sesión cerrada. En este dispositivo eres un invitado nuevo.',
  signedOutHereOnly:
    'Sesión cerrada aquí; eres un invitado nuevo. Clerk no contestó: allí tu sesión puede seguir abierta, y la próxima vez que pulses «Iniciar sesión» se usaría.',
  goingOut: 'En camino',
  comingBack: 'Iniciando tu sesión y trayendo lo que has jugado',
  done: (name) => `Sesión iniciada. Hola, ${name}.`,
  failed: 'Sin iniciar sesión',
  toProfile: 'A tu perfil',
  otherAddress: 'La sesión se inicia en otra dirección de este servidor:',
  lostWay: 'Esta página no te envió a iniciar sesión y no puede continuar. Empieza otra vez desde aquí.',
  clerkAway: 'Donde este servidor inicia sesiones no contesta nadie por ahora.',
};
