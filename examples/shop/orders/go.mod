module example.org/shop/orders

go 1.20

require (
	github.com/gin-gonic/gin v1.7.0
	golang.org/x/net v0.7.0
	golang.org/x/text v0.3.6
)
