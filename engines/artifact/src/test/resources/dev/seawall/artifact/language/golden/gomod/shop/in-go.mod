module github.com/shop/app/v2

go 1.21

require (
	example.com/price v1.4
	github.com/shop/tax v0.0.0-20210107192922-496545a6307b
	gopkg.in/basket.v3 v3.0.1 // indirect
	example.com/gone v1.0.0
)

replace example.com/gone => ../gone
replace example.com/price v1.4.0 => example.com/fork/price v1.5.0
