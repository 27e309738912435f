module example.com/bad

require example.com/a latest
