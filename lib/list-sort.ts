/** By what a list is ordered, and in which direction. */
export interface ListSort<Key extends string> {
  key: Key;
  isAscending: boolean;
}
