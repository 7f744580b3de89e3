from django.urls import path

from .views.log import log

app_name = "history"
urlpatterns = [path("log/", log, name="log")]
