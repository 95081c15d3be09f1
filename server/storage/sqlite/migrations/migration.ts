/** One step of the database's history, as SQL. */
export interface Migration {
  readonly name: string;
  readonly up: string;
}
