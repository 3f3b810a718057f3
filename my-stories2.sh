node --import tsx my-stories.ts en e2e/media-library.spec.ts --repeat-each=3 > /tmp/mstudio-st-en.log 2>&1
node --import tsx my-stories.ts ar e2e/media-library.spec.ts --repeat-each=3 > /tmp/mstudio-st-ar.log 2>&1
