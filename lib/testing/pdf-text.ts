import { PDFiumLibrary } from '@hyzyla/pdfium';

export interface PdfPage {
  /** As a reader copies it from the viewer of a browser; runs of white space are one space. */
  text: string;
}

/** The pages of a PDF file as PDFium reads them, which is what Chromium shows files with. */
export async function readPdfPages(bytes: Buffer): Promise<PdfPage[]> {
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(bytes);
    const pages = [...document.pages()].map((page) => ({
      text: page.getText().replace(/\s+/g, ' ').trim(),
    }));
    document.destroy();
    return pages;
  } finally {
    library.destroy();
  }
}
