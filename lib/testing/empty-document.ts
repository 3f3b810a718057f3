// Runs before each test file of a process whose document they share.
document.body.replaceChildren();
localStorage.clear();
sessionStorage.clear();
