/** Where a database is, as it may be printed: hosts, ports and database of its address, without user, password and options. */
export function whereOf(address: string): string {
  return address
    .replace(/^[\w+]+:\/\//, '')
    .replace(/\?.*$/, '')
    .replace(/^.*@/, '') // to the last one: a password may hold some that were not encoded
    .replace(/\/$/, '');
}
