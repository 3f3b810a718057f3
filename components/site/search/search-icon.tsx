import styles from './search-icon.module.css';

/** A magnifying glass, drawn by its style. Its name stands beside it. */
export function SearchIcon() {
  return <span className={styles.icon} aria-hidden="true" />;
}
