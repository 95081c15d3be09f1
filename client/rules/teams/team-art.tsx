import { useMemo } from 'preact/hooks';
import type { Topic } from '#shared/questions/topics.ts';
import { coverOf } from '../../theme/cover.ts';
import { svgPicture } from '../../theme/svg.ts';
import './team-art.css';

/** A team is told by its art and its name: the cover of its family, for a box of about this size. */
export function TeamArt({
  look,
  name,
  width,
  height,
  className,
}: {
  look: Topic | undefined;
  name: string;
  width: number;
  height: number;
  className: string;
}) {
  const __html = useMemo(
    () => (look ? svgPicture(coverOf(`team/${name}`, look, width, height), width, height) : ''),
    [look, name, width, height],
  );
  return <span class={className} aria-hidden="true" dangerouslySetInnerHTML={{ __html }} />;
}
