/** What the rule remembers of the match; who is in which team stands in the seats. */
export interface Teams {
  /** How many teams there are. */
  count: number;
  /** How many people had sat down when everybody had a team. */
  dealt: number;
  /** How often the host has dealt anew. */
  shuffles: number;
  /** The match has left its waiting room. */
  hasBegun: boolean;
  /** Score of each team at the last reveal, and at the one before; null: nobody is in it. */
  scores: (number | null)[];
  before: (number | null)[];
}
