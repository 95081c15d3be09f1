/** A seat as a page is told of it: an address that is only a path (PUBLIC_ADDRESS) lies on the host that it has asked. */
export function dialled<T extends { readonly publicAddress?: string | undefined }>(
  seat: T,
  host: string | undefined,
): T {
  const { publicAddress } = seat;
  if (!publicAddress?.startsWith('/')) return seat;
  return { ...seat, publicAddress: host === undefined ? undefined : `${host}${publicAddress}` };
}
