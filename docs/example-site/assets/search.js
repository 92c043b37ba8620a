new PagefindUI({element: '#search', showImages: false, showSubResults: true, autofocus: false})
