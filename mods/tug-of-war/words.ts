import type { ModWords } from '#shared/mod-api.ts';

export const words: ModWords = {
  de: {
    'Tug of war': 'Tauziehen',
    'Two sides, one rope: whoever knows more pulls harder.': 'Zwei Seiten, ein Seil: Wer mehr weiß, zieht stärker.',
    'You are on the left or on the right side.': 'Du stehst auf der linken oder auf der rechten Seite.',
    'Each round the side that knows more pulls the rope.': 'Jede Runde zieht die Seite am Seil, die mehr weiß.',
    pulled: 'gezogen',
    Left: 'Links',
    Right: 'Rechts',
    'Left pulls.': 'Links zieht.',
    'Right pulls.': 'Rechts zieht.',
    'Nobody pulls.': 'Niemand zieht.',
    'The rope is in the middle.': 'Das Seil ist in der Mitte.',
    'The rope is {0} of {1} to the left.': 'Das Seil ist {0} von {1} nach links gerückt.',
    'The rope is {0} of {1} to the right.': 'Das Seil ist {0} von {1} nach rechts gerückt.',
  },
  es: {
    'Tug of war': 'Tira y afloja',
    'Two sides, one rope: whoever knows more pulls harder.': 'Dos bandos, una cuerda: quien más sabe tira más fuerte.',
    'You are on the left or on the right side.': 'Estás en el bando izquierdo o en el derecho.',
    'Each round the side that knows more pulls the rope.': 'En cada ronda tira de la cuerda el bando que más sabe.',
    pulled: 'tirón',
    Left: 'Izquierda',
    Right: 'Derecha',
    'Left pulls.': 'Tira la izquierda.',
    'Right pulls.': 'Tira la derecha.',
    'Nobody pulls.': 'Nadie tira.',
    'The rope is in the middle.': 'La cuerda está en el centro.',
    'The rope is {0} of {1} to the left.': 'La cuerda está a {0} de {1} hacia la izquierda.',
    'The rope is {0} of {1} to the right.': 'La cuerda está a {0} de {1} hacia la derecha.',
  },
};
