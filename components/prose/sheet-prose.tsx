import '@/components/prose/body.css';
import { Prose } from './prose';
import styles from './sheet-prose.module.css';

/** The rendered body of a text on a sheet of the newsroom, as readers get it. The html comes from lib/richtext. */
export function SheetProse({ html }: { html: string }) {
  return (
    <div className={styles.shown}>
      <Prose html={html} />
    </div>
  );
}
