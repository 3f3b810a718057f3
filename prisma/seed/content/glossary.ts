/** Names that mean the same in the texts of the sample, beside those that every newsroom begins with (./first-glossary.ts). */
export const glossary: readonly (readonly string[])[] = [
  ['العراق', 'Iraq'],
  ['الشارقة', 'Sharjah'],
  ['البحر الأحمر', 'Red Sea'],
  ['داعش', 'تنظيم الدولة', 'ISIS', 'Islamic State'],
  ['الذكاء الاصطناعي', 'artificial intelligence', 'AI'],
  ['طائرات مسيّرة', 'مسيّرات', 'الدرونز', 'drones', 'UAV'],
  ['كابل', 'كابلات', 'كوابل'],
];
