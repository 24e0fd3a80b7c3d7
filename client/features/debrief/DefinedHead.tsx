import { Definition, type DefinitionProps } from '../../components/Definition.tsx';
import tables from './table.module.css';

export interface DefinedHeadProps extends DefinitionProps {
  /** Whether the column holds words. */
  readonly isText?: boolean;
}

/** Heading of a column of figures, with what they mean. */
export function DefinedHead({ word, meaning, isText = false }: DefinedHeadProps) {
  return (
    <th scope="col" className={isText ? undefined : tables.number}>
      <Definition word={word} meaning={meaning} />
    </th>
  );
}
