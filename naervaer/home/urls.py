from django.urls import path

from .views.today import today

app_name = "home"
urlpatterns = [path("", today, name="today")]
