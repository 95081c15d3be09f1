import type { DatasetVersion } from '../../ports/datasets.ts';

export interface DatasetDocument {
  readonly body: string;
}

export function versionOf({ body }: DatasetDocument): DatasetVersion {
  return JSON.parse(body) as DatasetVersion;
}
