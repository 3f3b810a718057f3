/** A choice in a form: what an editor sees of a section or topic. */
export interface Choice {
  id: string;
  nameAr: string;
  nameEn: string;
}

export interface IssueChoice {
  id: string;
  number: number;
  titleAr: string;
  titleEn: string;
  seriesNameAr: string;
  seriesNameEn: string;
}
