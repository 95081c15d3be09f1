/** How a cover is drawn: client/theme/covers has one file for each family. */
export type CoverFamily = 'memphis' | 'orbit' | 'rays' | 'petal' | 'strata' | 'sprite' | 'blocks' | 'arches';

export interface Topic {
  readonly id: string;
  readonly title: string;
  readonly family: CoverFamily;
  /** A recipe within the family; without one the family's first, or one chosen by the seed. */
  readonly variant?: string;
  /** The topic's neon: at least 4.5:1 on a card, and ink on it at least 4.5:1. */
  readonly accent: string;
  /** The second colour, 60 to 120 degrees of hue away from the accent. */
  readonly pair: string;
  readonly deep: string;
  readonly paper: string;
  /** One short sentence, at most 60 characters. */
  readonly blurb: string;
}

/**
 * The topics in the order of the lobby wall: no family comes back within four cards, so in a wall of two, three or
 * four columns no card looks like its neighbour. All 25 accents (with `mix`) are at least dE2000 14.1 apart.
 */
export const TOPICS: readonly Topic[] = [
  {
    id: 'pop90',
    title: '90s Pop',
    family: 'memphis',
    accent: '#FF3D9E',
    pair: '#FF9A4D',
    deep: '#4A0F34',
    paper: '#FFE9D6',
    blurb: 'Boy bands, girl power and one-hit wonders.',
  },
  {
    id: 'space',
    title: 'Outer Space',
    family: 'orbit',
    variant: 'rings',
    accent: '#52B4FF',
    pair: '#8DF0FF',
    deep: '#0E2A55',
    paper: '#EAF6FF',
    blurb: 'Planets, rockets and everything far away.',
  },
  {
    id: 'film',
    title: 'Silver Screen',
    family: 'rays',
    accent: '#FFC83D',
    pair: '#FF6F4A',
    deep: '#4B2A08',
    paper: '#FFF3D1',
    blurb: 'Scenes, stars and the people behind the camera.',
  },
  {
    id: 'wild',
    title: 'Wild Life',
    family: 'petal',
    accent: '#86E83F',
    pair: '#1FC98B',
    deep: '#11361F',
    paper: '#F3FBDD',
    blurb: 'Fur, feathers, leaves and a few teeth.',
  },
  {
    id: 'atlas',
    title: 'World Atlas',
    family: 'strata',
    accent: '#2FE3C6',
    pair: '#2B8CFF',
    deep: '#07353C',
    paper: '#E3FFF7',
    blurb: 'Capitals, borders and where on earth that is.',
  },
  {
    id: 'food',
    title: 'World Kitchen',
    family: 'blocks',
    accent: '#FF8A3D',
    pair: '#FFD65A',
    deep: '#4A1E0A',
    paper: '#FFF1DC',
    blurb: 'What is on the plate, and where it came from.',
  },
  {
    id: 'games',
    title: 'Insert Coin',
    family: 'sprite',
    accent: '#B48BFF',
    pair: '#FF7AC8',
    deep: '#271A52',
    paper: '#F1E9FF',
    blurb: 'Video games from the arcade to the sofa.',
  },
  {
    id: 'history',
    title: 'Lost Empires',
    family: 'arches',
    accent: '#E9C79A',
    pair: '#C2703D',
    deep: '#3A2616',
    paper: '#FBF0DF',
    blurb: 'Crowns, walls and how they fell.',
  },
  {
    id: 'sport',
    title: 'Extra Time',
    family: 'orbit',
    variant: 'lanes',
    accent: '#FF6259',
    pair: '#FFB59E',
    deep: '#4A1313',
    paper: '#FFE9E3',
    blurb: 'Rules, records and the last minute.',
  },
  {
    id: 'music',
    title: 'Turn It Up',
    family: 'rays',
    variant: 'vinyl',
    accent: '#FE95F3',
    pair: '#4782EB',
    deep: '#4A1144',
    paper: '#FEE9FC',
    blurb: 'From the orchestra pit to the front row.',
  },
  {
    id: 'earth',
    title: 'Rock Solid',
    family: 'strata',
    variant: 'peaks',
    accent: '#BB864B',
    pair: '#74D3B7',
    deep: '#432F19',
    paper: '#FEF4E9',
    blurb: 'Volcanoes, weather and the ground below.',
  },
  {
    id: 'art',
    title: 'Brush Strokes',
    family: 'memphis',
    variant: 'strokes',
    accent: '#ED44FD',
    pair: '#FDAE94',
    deep: '#45114A',
    paper: '#FCE9FE',
    blurb: 'Paint, stone and who signed it.',
  },
  {
    id: 'tabletop',
    title: 'Roll the Dice',
    family: 'blocks',
    variant: 'dice',
    accent: '#24C059',
    pair: '#FECC69',
    deep: '#114A25',
    paper: '#E9FEF0',
    blurb: 'Boards, cards and the rules nobody read.',
  },
  {
    id: 'science',
    title: 'Lab Coats',
    family: 'orbit',
    variant: 'atom',
    accent: '#F0F26A',
    pair: '#62D9C0',
    deep: '#33380C',
    paper: '#FCFFDB',
    blurb: 'Atoms, forces and a little chemistry.',
  },
  {
    id: 'myth',
    title: 'Gods and Monsters',
    family: 'rays',
    variant: 'eye',
    accent: '#7CAA14',
    pair: '#FDB770',
    deep: '#394A11',
    paper: '#F8FEE9',
    blurb: 'Old stories, large beasts and bad tempers.',
  },
  {
    id: 'body',
    title: 'Under the Skin',
    family: 'petal',
    variant: 'cells',
    accent: '#FDA19E',
    pair: '#A76BDC',
    deep: '#4A1311',
    paper: '#FEEAE9',
    blurb: 'Bones, blood and how you work.',
  },
  {
    id: 'tech',
    title: 'Bits and Bytes',
    family: 'sprite',
    variant: 'bits',
    accent: '#B2FDC1',
    pair: '#FFA746',
    deep: '#114A1D',
    paper: '#E9FEED',
    blurb: 'Chips, code and the web we live on.',
  },
  {
    id: 'skylines',
    title: 'Skylines',
    family: 'strata',
    variant: 'towers',
    accent: '#B978B1',
    pair: '#FDA766',
    deep: '#3C1F39',
    paper: '#FEE9FB',
    blurb: 'Cities, towers and bridges worth the climb.',
  },
  {
    id: 'sea',
    title: 'Deep Blue',
    family: 'arches',
    variant: 'waves',
    accent: '#6887FF',
    pair: '#49EAF2',
    deep: '#111D4A',
    paper: '#E9EDFE',
    blurb: 'Ships, whales and the very deep end.',
  },
  {
    id: 'books',
    title: 'Page Turners',
    family: 'blocks',
    variant: 'shelf',
    accent: '#C77885',
    pair: '#F1C274',
    deep: '#411B21',
    paper: '#FEE9ED',
    blurb: 'Novels, poems and first lines.',
  },
  {
    id: 'tv',
    title: 'Small Screen',
    family: 'orbit',
    variant: 'testcard',
    accent: '#48E5FB',
    pair: '#AC85F3',
    deep: '#11434A',
    paper: '#E9FBFE',
    blurb: 'Series, sitcoms and one more episode.',
  },
  {
    id: 'inventions',
    title: 'Bright Ideas',
    family: 'rays',
    variant: 'bulb',
    accent: '#B9AB13',
    pair: '#85E3E7',
    deep: '#4A4611',
    paper: '#FEFCE9',
    blurb: 'Who thought of it first, and why.',
  },
  {
    id: 'words',
    title: 'Wordplay',
    family: 'sprite',
    variant: 'crossword',
    accent: '#D3BEFD',
    pair: '#F88D97',
    deep: '#24114A',
    paper: '#F0E9FE',
    blurb: 'Meanings, origins and slips of the tongue.',
  },
  {
    id: 'numbers',
    title: 'Number Crunch',
    family: 'memphis',
    variant: 'sums',
    accent: '#00A3C4',
    pair: '#D7E43C',
    deep: '#11414A',
    paper: '#E9FAFE',
    blurb: 'Sums, shapes and lucky guesses.',
  },
];

/** A bit of every topic. It has no questions of its own, and stands outside the wall's order. */
export const MIX: Topic = {
  id: 'mix',
  title: 'Everything',
  family: 'blocks',
  accent: '#FFEFFB',
  pair: '#5DA1F3',
  deep: '#4A113C',
  paper: '#FEE9F9',
  blurb: 'A bit of every topic, in no order at all.',
};

const byId: ReadonlyMap<string, Topic> = new Map([...TOPICS, MIX].map((topic) => [topic.id, topic]));

/** The topic of that id, `mix` included; undefined for an id that ships with no topic. */
export function topicById(id: string): Topic | undefined {
  return byId.get(id);
}
